/** The documents that medlint reads, as both the server and the status bar are told. */
export const SELECTOR = [
  ...['markdown', 'html', 'plaintext'].flatMap(language => ['file', 'untitled'].map(scheme => ({ language, scheme }))),
  { language: 'yaml', scheme: 'file', pattern: '**/medlint.{yaml,yml}' },
];
