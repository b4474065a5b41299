const LEAST = 8;
const CLASSES = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u];

/** GB/T 22239 8.1.4.1 a: at least 8 characters of three classes of four, and the user name is no part of it. */
export function passwordIsStrong(password: string, username: string): boolean {
  if ([...password].length < LEAST || password.length > 128) return false;
  if (password.toLowerCase().includes(username.toLowerCase())) return false;
  return CLASSES.filter((kind) => kind.test(password)).length >= 3;
}
