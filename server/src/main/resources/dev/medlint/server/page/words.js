/** What the page says of itself. Words of findings, norms and facts come with the answers. */

/** @typedef {'ru' | 'en'} Language */
/** @typedef {{ru: string, en: string}} Both a text in both languages */

/**
 * Puts a count before the form of a Russian noun that goes with it.
 *
 * @param {number} n
 * @param {string} one 1 ошибка
 * @param {string} few 2 ошибки
 * @param {string} many 5 ошибок
 */
export function counted(n, one, few, many) {
  const last = n % 10;
  const teen = n % 100 > 10 && n % 100 < 20;
  return `${n} ${last === 1 && !teen ? one : last > 1 && last < 5 && !teen ? few : many}`;
}

/** @param {number} n @param {string} one @param {string} more */
function plural(n, one, more) {
  return `${n} ${n === 1 ? one : more}`;
}

const ru = {
  title: 'medlint: проверка медицинской рекламы',
  heading: 'Проверка медицинской рекламы',
  otherLanguage: 'English',
  toFindings: 'К находкам',
  /** @param {string} host empty: this computer @param {boolean} kept */
  private: (host, kept) => (host ? `Текст проверяет программа на ${host} и никуда больше его не передаёт` : 'Текст не покидает этот компьютер') + (kept ? '; он хранится в этом браузере, пока стоит отметка.' : ' и нигде не сохраняется.'),
  remember: 'Запомнить текст в этом браузере',
  forgotten: 'Сохранённый текст удалён из браузера.',
  noStorage: 'Браузер не разрешает странице ничего хранить.',
  theme: 'Оформление',
  themes: { system: 'как в системе', light: 'светлое', dark: 'тёмное' },
  keysTitle: 'Клавиши',
  keys: [
    ['F8', 'следующая находка'],
    ['Shift + F8', 'предыдущая находка'],
    ['Ctrl + Enter', 'проверить сейчас'],
    ['Esc', 'из находки обратно в текст'],
    ['Ctrl + Z', 'отменить правку, в том числе сделанную кнопкой'],
  ],
  close: 'Закрыть',

  text: 'Текст',
  placeholder: 'Вставьте сюда текст рекламы или перетащите файл',
  format: 'Читать как',
  formats: { auto: 'определить', text: 'текст', markdown: 'Markdown', html: 'HTML' },
  /** @param {string} name */
  formatFound: name => `определить: ${name}`,
  open: 'Открыть файл…',
  openHint: 'Word (DOCX), ODT, RTF, HTML, Markdown, таблицы XLSX и CSV',
  clear: 'Очистить',
  drop: 'Отпустите файл, чтобы проверить его',
  copy: 'Скопировать текст',
  copied: 'Текст скопирован.',
  notCopied: 'Браузер не дал скопировать. Текст выделен: нажмите Ctrl + C.',
  download: 'Скачать текст',
  lawyers: 'Отчёт для юриста',
  annotated: 'Файл с замечаниями',
  annotatedHint: 'Копия исходного файла, замечания стоят у слов',
  making: 'Готовим файл…',
  /** @param {string} name */
  made: name => `Файл ${name} скачан.`,
  fileName: 'текст',
  exampleNote: 'Это вымышленный пример.',
  exampleMend: 'Исправьте его: находки исчезнут сами.',
  /** @param {string} name */
  fromFile: name => `Открыт файл ${name}.`,
  /** @param {string} name */
  edited: name => `Текст из файла ${name} изменён здесь и проверяется как обычный текст. Сам файл остался прежним.`,
  editedSource: 'Изменения проверяются здесь; сам файл остался прежним.',
  texts: 'Тексты',
  changedHere: 'изменён здесь',

  start: 'Как это работает',
  steps: [
    'Вставьте текст рекламы в поле или перетащите на страницу файл Word.',
    'Проверьте, верно ли понято, что рекламируется: от этого зависит, какие нормы действуют.',
    'Исправьте выделенные слова. Рядом сказано, какая норма против и как написать можно.',
  ],
  example: 'Показать пример',
  exampleText: [
    'Клиника «Светлый двор»: лечим спину и суставы.',
    'Наша пациентка вылечилась от радикулита за две недели и снова танцует.',
    'В штате лучшие врачи: три невролога и ортопед. Гарантируем результат.',
    'Приём невролога — 1500 рублей, запишитесь по телефону 8 800 000-00-00.',
  ],

  outcome: 'Итог',
  checking: 'проверяем…',
  /** @param {number} n */
  errors: n => counted(n, 'ошибка', 'ошибки', 'ошибок'),
  /** @param {number} n */
  warnings: n => counted(n, 'предупреждение', 'предупреждения', 'предупреждений'),
  /** @param {number} n */
  infos: n => counted(n, 'замечание', 'замечания', 'замечаний'),
  pass: 'Нарушений не найдено',
  passNext: 'Скопируйте исправленный текст или скачайте отчёт для юриста.',
  review: 'Ошибок нет, есть предупреждения',
  fail: 'Найдены нарушения',
  incomplete: 'Не проверено',
  waiting: 'Ждём текст',
  /** @param {number} n */
  settled: n => `снято или решено: ${n}`,
  opinion: 'Это результат проверки текста программой, а не юридическое заключение.',
  notChecked: 'Что не проверено',
  /** @param {string} day */
  lawDay: day => `Закон на ${day}`,
  pack: 'набор правил',
  incompleteReason: 'Этот текст прочитан не целиком.',

  facts: 'Что известно о тексте',
  more: 'Аудитория, носитель, площадка, стадия',
  fact: { kind: 'Вид', object: 'Что рекламируется', audience: 'Аудитория', medium: 'Носитель', platform: 'Площадка', stage: 'Стадия', complete: 'Весь ли это текст' },
  unclear: 'не понятно',
  auto: 'определить по тексту',
  notSaid: 'не указано',
  byDefault: 'по умолчанию',
  origin: { detected: 'по тексту', document: 'в документе', configuration: 'в настройке', 'command-line': 'выбрано' },
  /** @param {string} words @param {boolean} sure */
  understood: (words, sure) => `${sure ? 'Понято' : 'Вероятно, судя'} ${sure ? 'из слов' : 'по словам'} ${words}. Если не так, выберите.`,
  nothingNamed: 'В тексте ничего не названо, это предположение. Выберите, что рекламируется.',
  understoodWithout: 'Понято по тексту. Если не так, выберите.',
  statedIn: { document: 'Указано в самом документе.', configuration: 'Задано в настройке.', 'command-line': '', detected: '' },
  unclearWhy: { kind: 'Из слов не видно, реклама ли это.', object: 'Из слов не видно, что рекламируется. Выберите: находки станут точнее.' },
  completeWhy: 'Скажите, весь ли это текст: тогда ясно, чего в нём не хватает.',
  several: 'несколько…',
  severalTitle: 'Рекламируется',
  whole: 'весь текст',
  part: 'отрывок',
  platformHint: 'например, yandex-direct',

  findings: 'Находки',
  search: 'Поиск в находках',
  searchShort: 'Поиск',
  level: 'Показать',
  levels: { usual: 'ошибки и предупреждения', error: 'только ошибки', warning: 'только предупреждения', info: 'только замечания', any: 'все, и с низкой уверенностью' },
  /** @param {number} n */
  hidden: n => `Не показано: ${n}.`,
  showAll: 'Показать все',
  none: 'По этим условиям находок нет.',
  next: 'Следующая находка',
  previous: 'Предыдущая находка',
  /** @param {number} i @param {number} n */
  of: (i, n) => `${i} из ${n}`,
  /** @param {number} i @param {number} n @param {string} level @param {string} message */
  now: (i, n, level, message) => `Находка ${i} из ${n}: ${level}. ${message}`,
  severity: { error: 'ошибка', warning: 'предупреждение', info: 'замечание' },
  cls: { banned: 'нельзя', 'needs-proof': 'нужно подтверждение', 'needs-warning': 'нужно добавить', place: 'не здесь', advice: 'совет' },
  confidence: { high: '', medium: 'уверенность средняя', low: 'уверенность низкая' },
  disposition: { open: '', suppressed: 'снято в тексте', baseline: 'была раньше', decided: 'решено' },
  replace: 'Заменить на',
  add: 'Добавить',
  remove: 'Убрать предложение',
  done: 'Исправлено. Отменить: Ctrl + Z.',
  find: 'Показать в тексте',
  absent: 'о тексте в целом',
  elements: 'Что именно',
  element: { что: 'что', кто: 'кто', случай: 'случай', слова: 'слова', ответ: 'ответ', стало: 'стало', было: 'было', исход: 'исход', лекарство: 'лекарство', вывод: 'вывод', метод: 'метод', болезнь: 'болезнь', средство: 'средство', утверждение: 'утверждение', отзыв: 'отзыв', услуга: 'услуга', изделие: 'изделие' },
  norm: 'Норма',
  paraphrase: 'пересказ',
  /** @param {string} from @param {string} until */
  inForce: (from, until) => `действует с ${from}` + (until ? ` по ${until}` : ''),
  source: 'Источник',
  why: 'Почему связывает этот текст',
  exceptions: 'Исключения проверены и не подходят',
  limits: 'Слова не считаются нарушением',
  limitsHere: '; здесь этого нет.',
  howTo: 'Как написать',
  instead: 'Вместо этих слов',
  toAdd: 'Добавить',
  also: 'Подходит и так',
  lawful: 'Похожие слова, которые правило считает допустимыми',
  insert: 'Вставка в страницу',
  fine: 'Взыскание',
  practice: 'Практика',
  /** @param {number} n */
  moreCases: n => `Ещё случаев в наборе: ${n}.`,
  retold: 'Дела пересказаны своими словами: прежде чем ссылаться, прочтите источник.',
  other: 'Если рекламируется другое',
  rule: 'правило',

  token: 'Токен доступа',
  tokenWhy: 'Этот сервер просит токен. Его знает тот, кто запустил сервер. Страница забудет токен, когда вы её закроете.',
  tokenWrong: 'Сервер не принял этот токен. Проверьте его и введите снова.',
  enter: 'Войти',
  cancel: 'Отмена',
  noServer: 'Сервер не отвечает. Посмотрите, запущен ли medlint serve, и нажмите «Проверить снова».',
  strangeAnswer: 'Ответ сервера не понят. Обновите страницу: возможно, программа стала новее.',
  again: 'Проверить снова',
};

/** @type {typeof ru} */
const en = {
  title: 'medlint: check of medical advertising',
  heading: 'Check of medical advertising',
  otherLanguage: 'Русский',
  toFindings: 'To the findings',
  private: (host, kept) => (host ? `The text is checked by the program on ${host}, which passes it on to nobody` : 'The text does not leave this computer') + (kept ? '; it is kept in this browser as long as the box is ticked.' : ' and is stored nowhere.'),
  remember: 'Remember the text in this browser',
  forgotten: 'The kept text was removed from the browser.',
  noStorage: 'The browser does not let the page keep anything.',
  theme: 'Colours',
  themes: { system: 'as the system', light: 'light', dark: 'dark' },
  keysTitle: 'Keys',
  keys: [
    ['F8', 'next finding'],
    ['Shift + F8', 'previous finding'],
    ['Ctrl + Enter', 'check now'],
    ['Esc', 'from a finding back to the text'],
    ['Ctrl + Z', 'undo a change, one made by a button too'],
  ],
  close: 'Close',

  text: 'Text',
  placeholder: 'Paste the Russian text of an ad here, or drop a file',
  format: 'Read as',
  formats: { auto: 'detect', text: 'text', markdown: 'Markdown', html: 'HTML' },
  formatFound: name => `detected: ${name}`,
  open: 'Open a file…',
  openHint: 'Word (DOCX), ODT, RTF, HTML, Markdown, sheets (XLSX and CSV)',
  clear: 'Clear',
  drop: 'Drop the file to check it',
  copy: 'Copy the text',
  copied: 'The text was copied.',
  notCopied: 'The browser did not allow copying. The text is selected: press Ctrl + C.',
  download: 'Download the text',
  lawyers: 'Report for lawyers',
  annotated: 'File with comments',
  annotatedHint: 'A copy of the file you opened, with comments at the words',
  making: 'Making the file…',
  made: name => `The file ${name} was downloaded.`,
  fileName: 'text',
  exampleNote: 'This is an invented example.',
  exampleMend: 'Mend it: the findings go away by themselves.',
  fromFile: name => `Opened: ${name}.`,
  edited: name => `The text of ${name} was changed here and is checked as plain text. The file itself stays as it was.`,
  editedSource: 'What you change is checked here; the file itself stays as it was.',
  texts: 'Texts',
  changedHere: 'changed here',

  start: 'How it works',
  steps: [
    'Paste the text of an ad into the field, or drop a Word file onto the page.',
    'See whether it was understood what is advertised: the norms that apply depend on it.',
    'Mend the highlighted words. Beside them you read which norm is against them and what may be written.',
  ],
  example: 'Show an example',
  exampleText: ru.exampleText,

  outcome: 'Outcome',
  checking: 'checking…',
  errors: n => plural(n, 'error', 'errors'),
  warnings: n => plural(n, 'warning', 'warnings'),
  infos: n => plural(n, 'remark', 'remarks'),
  pass: 'No breach was found',
  passNext: 'Copy the mended text or download the report for lawyers.',
  review: 'No errors, but warnings',
  fail: 'Breaches were found',
  incomplete: 'Not checked',
  waiting: 'Waiting for a text',
  settled: n => `suppressed or decided: ${n}`,
  opinion: 'This is the result of a program checking the text, not a legal opinion.',
  notChecked: 'What was not checked',
  lawDay: day => `Law of ${day}`,
  pack: 'rule pack',
  incompleteReason: 'This text was not read as a whole.',

  facts: 'What is known of the text',
  more: 'Audience, medium, platform, stage',
  fact: { kind: 'Kind', object: 'What is advertised', audience: 'Audience', medium: 'Medium', platform: 'Platform', stage: 'Stage', complete: 'Is this the whole text' },
  unclear: 'not clear',
  auto: 'detect from the text',
  notSaid: 'not said',
  byDefault: 'by default',
  origin: { detected: 'from the text', document: 'in the document', configuration: 'in the configuration', 'command-line': 'chosen' },
  understood: (words, sure) => `${sure ? 'Understood from' : 'Probably, judging by'} ${words}. If that is wrong, choose.`,
  nothingNamed: 'The text names nothing, this is assumed. Choose what is advertised.',
  understoodWithout: 'Understood from the text. If that is wrong, choose.',
  statedIn: { document: 'Stated in the document itself.', configuration: 'Set in the configuration.', 'command-line': '', detected: '' },
  unclearWhy: { kind: 'The words do not show whether this is an ad.', object: 'The words do not show what is advertised. Choose it: findings become more exact.' },
  completeWhy: 'Say whether this is the whole text: then it is clear what is missing in it.',
  several: 'several…',
  severalTitle: 'What is advertised',
  whole: 'the whole text',
  part: 'a fragment',
  platformHint: 'such as yandex-direct',

  findings: 'Findings',
  search: 'Search the findings',
  searchShort: 'Search',
  level: 'Show',
  levels: { usual: 'errors and warnings', error: 'errors only', warning: 'warnings only', info: 'remarks only', any: 'all, low confidence too' },
  hidden: n => `Not shown: ${n}.`,
  showAll: 'Show all',
  none: 'No finding fits these conditions.',
  next: 'Next finding',
  previous: 'Previous finding',
  of: (i, n) => `${i} of ${n}`,
  now: (i, n, level, message) => `Finding ${i} of ${n}: ${level}. ${message}`,
  severity: { error: 'error', warning: 'warning', info: 'remark' },
  cls: { banned: 'banned', 'needs-proof': 'needs proof', 'needs-warning': 'something must be added', place: 'not here', advice: 'advice' },
  confidence: { high: '', medium: 'medium confidence', low: 'low confidence' },
  disposition: { open: '', suppressed: 'suppressed in the text', baseline: 'known before', decided: 'decided' },
  replace: 'Replace with',
  add: 'Add',
  remove: 'Remove the sentence',
  done: 'Mended. To undo: Ctrl + Z.',
  find: 'Show in the text',
  absent: 'about the text as a whole',
  elements: 'What exactly',
  element: { что: 'what', кто: 'who', случай: 'case', слова: 'words', ответ: 'answer', стало: 'after', было: 'before', исход: 'outcome', лекарство: 'medicine', вывод: 'conclusion', метод: 'method', болезнь: 'disease', средство: 'remedy', утверждение: 'claim', отзыв: 'review', услуга: 'service', изделие: 'device' },
  norm: 'Norm',
  paraphrase: 'paraphrase',
  inForce: (from, until) => `in force since ${from}` + (until ? ` until ${until}` : ''),
  source: 'Source',
  why: 'Why it binds this text',
  exceptions: 'Exceptions looked at that do not apply',
  limits: 'The words do not count',
  limitsHere: '; this is not so here.',
  howTo: 'What to write',
  instead: 'Instead of these words',
  toAdd: 'Add',
  also: 'This would do too',
  lawful: 'Similar words that the rule takes for lawful',
  insert: 'To insert into the page',
  fine: 'Fine',
  practice: 'Practice',
  moreCases: n => `${n} more cases in the pack.`,
  retold: 'Cases are retold in our own words: read the source before you cite it.',
  other: 'If something else is advertised',
  rule: 'rule',

  token: 'Token',
  tokenWhy: 'This server asks for a token. Whoever started the server knows it. The page forgets the token when you close it.',
  tokenWrong: 'The server did not accept this token. Look at it and enter it again.',
  enter: 'Enter',
  cancel: 'Cancel',
  noServer: 'The server does not answer. See whether medlint serve is running and press “Check again”.',
  strangeAnswer: 'The answer of the server was not understood. Reload the page: the program may have become newer.',
  again: 'Check again',
};

const WORDS = { ru, en };

/** @type {Language} */
let spoken = 'ru';

/** @param {Language} language */
export function speak(language) {
  spoken = language;
}

export function language() {
  return spoken;
}

/** Returns the words of the page in its language. */
export function w() {
  return WORDS[spoken];
}

/** Returns one language of a text that has both. @param {Both | undefined | null} text */
export function say(text) {
  return text ? text[spoken] : '';
}

/** @param {string} words */
export function capital(words) {
  return words ? words[0].toUpperCase() + words.slice(1) : words;
}

/** Makes a sentence of its own, whatever the words were written for. @param {string} words */
export function sentence(words) {
  const full = capital(words.trim());
  return full === '' || /[.!?…»”]$/.test(full) ? full : full + '.';
}

/** Writes an ISO day as people of the language do. @param {string} iso */
export function day(iso) {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  return parts && spoken === 'ru' ? `${parts[3]}.${parts[2]}.${parts[1]}` : iso;
}

/**
 * Chooses the language of a first visit: what the address asks for, else English only for those who
 * read English and no Russian.
 *
 * @param {string} search the query of the address
 * @param {readonly string[]} preferred languages of the browser, best first
 * @returns {Language}
 */
export function firstLanguage(search, preferred) {
  const asked = new URLSearchParams(search).get('lang');
  if (asked === 'ru' || asked === 'en') return asked;
  const known = preferred.map(one => one.toLowerCase().split('-')[0]);
  return known.includes('en') && !known.includes('ru') ? 'en' : 'ru';
}
