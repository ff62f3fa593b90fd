/** How people are asked. Each question gives undefined when they cancel it. */
export interface Ask {
  one(question: ChoiceQuestion): Promise<string | undefined>;
  text(question: TextQuestion): Promise<string | undefined>;
}

export interface Item {
  id: string;
  label: string;
  description?: string;
  detail?: string;
  /** Begins a group of this name. */
  group?: string;
}

export interface ChoiceQuestion {
  title: string;
  hint: string;
  items: Item[];
}

export interface TextQuestion {
  title: string;
  prompt: string;
  hint?: string;
  value?: string;
  /** Says what is wrong with what was typed. */
  wrong: (typed: string) => string | undefined;
}
