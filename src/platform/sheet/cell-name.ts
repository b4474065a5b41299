/** `B7`: the name that a spreadsheet program gives to a cell. `column` from 0, `row` from 1. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** A, B, ... Z, AA, AB ... from 0. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}
