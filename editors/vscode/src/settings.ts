/** The settings of the extension that the server is told. */
export interface Said {
  language?: string;
  minSeverity?: string;
  minConfidence?: string;
  reviewer?: string;
}

/** Reads a setting by its name without `medlint.`. */
export type Get = (name: string) => unknown;

const TOLD = ['language', 'minSeverity', 'minConfidence', 'reviewer'] as const;

/** What is left to medlint.yaml and the system is not said at all. */
export function said(get: Get): Said {
  const all: Said = {};
  for (const name of TOLD) {
    const value = text(get(name));
    if (value !== '' && value !== 'auto') {
      all[name] = value;
    }
  }
  return all;
}

/** The client asks people itself and shows what is known of a text. */
export function initializationOptions(get: Get): Said & { forms: true; status: true } {
  return { ...said(get), forms: true, status: true };
}

export function program(get: Get): string {
  return text(get('path')) || 'medlint';
}

export function reviewer(get: Get): string {
  return text(get('reviewer'));
}

/** A file of settings may hold anything. */
function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
