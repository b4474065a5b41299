const HOME = ['home', 'Users', 'root', 'work', 'mnt', 'workspace', 'builds'].join('|');

const WORDS: [RegExp, string][] = [
  [new RegExp(`(?<![\\w.#@}\\])-])/(${HOME})/[\\w.-]+`), 'a path of one machine'],
  [/\b[A-Z]:\\Users\\/, 'a path of one machine'],
  [
    /https?:\/\/[\w.-]*(registry|artifactory|nexus|verdaccio|mirror)[\w.-]*(?<!registry\.npmjs\.org)[:/]/i,
    'a registry',
  ],
  [/\b(10\.\d+|192\.168|172\.(1[6-9]|2\d|3[01]))\.\d+\.\d+\b/, 'a private address'],
];

/** Names the ranges themselves, so that nothing is ever sent into them. */
const RANGES = /messaging\/app\/adapters\/(private-address|call-out\.test)\.ts$/;

/** Lines that name one machine, its network or its registry; such text means nothing anywhere else. */
export function machineWords(path: string, text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, i) =>
      WORDS.filter(([p, what]) => p.test(line) && !(what === 'a private address' && RANGES.test(path))).map(
        ([, what]) => `${path}:${i + 1} ${what}`,
      ),
    );
}
