/** One thing that is wrong or careless about the settings. `code` is stable; `message` is a line for the operator. */
export interface Finding {
  code: string;
  setting: string;
  message: string;
}
