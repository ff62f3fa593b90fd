/** What `medlint lsp` says and understands beyond the Language Server Protocol. */

/** A finding as the code actions name it. */
export interface FindingRef {
  uri: string;
  fingerprint: string;
  rule: string;
  provision: string;
  quote: string;
  message: string;
}

/** Commands may be called by anybody with anything. */
export function isFinding(value: unknown): value is FindingRef {
  const all = ['uri', 'fingerprint', 'rule', 'provision', 'quote', 'message'] as const;
  return typeof value === 'object' && value !== null && all.every(name => typeof (value as Partial<FindingRef>)[name] === 'string');
}

export interface Choice {
  id: string;
  label: string;
}

export const FACT_NAMES = ['object', 'kind', 'audience', 'medium'] as const;
export type FactName = (typeof FACT_NAMES)[number];
/** What a person said of a document: for each fact the id of a choice. */
export type Facts = Partial<Record<FactName, string>>;

export interface Choices {
  verdicts: Choice[];
  facts: Partial<Record<FactName, Choice[]>>;
}

export interface KnownFact {
  name: string;
  label?: string;
  value: string;
  origin: string;
  source?: string;
}

export interface Status {
  uri: string;
  version?: number;
  state: 'checked' | 'notChecked' | 'checking';
  verdict?: string;
  errors?: number;
  warnings?: number;
  others?: number;
  facts?: KnownFact[];
  reason?: string;
}

export interface Decision {
  uri: string;
  fingerprint: string;
  verdict: string;
  basis: string;
  by: string;
  until?: string;
}

export interface Suppression {
  uri: string;
  fingerprint: string;
  reason: string;
  by?: string;
  until?: string;
}

export interface Explanation {
  title: string;
  markdown: string;
}

/** The server's commands: what they are told and what they answer. */
export interface ServerCommands {
  'medlint.decide': { told: Decision; answer: { file: string; id: string } };
  'medlint.suppress': { told: Suppression; answer: { applied: boolean } };
  'medlint.explain': { told: { id: string }; answer: Explanation };
  'medlint.choices': { told: undefined; answer: Choices };
  'medlint.checkAs': { told: { uri: string; facts: Facts }; answer: null };
}

export type Execute = <C extends keyof ServerCommands>(command: C, told: ServerCommands[C]['told']) => Promise<ServerCommands[C]['answer']>;
