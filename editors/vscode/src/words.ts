/** Says an English text in the language of the editor; {0}, {1}… stand for the arguments. */
export type Translate = (text: string, ...args: (string | number)[]) => string;

/** Cuts words that are longer than a line has room for. */
export function shortened(words: string, longest: number): string {
  const letters = Array.from(words);
  return letters.length > longest ? letters.slice(0, longest).join('').trimEnd() + '…' : words;
}
