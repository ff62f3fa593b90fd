import js from '@eslint/js';
import globals from 'globals';

export default [
  js.configs.recommended,
  {
    files: ['src/main/resources/dev/medlint/server/page/*.js'],
    languageOptions: { ecmaVersion: 2022, globals: globals.browser },
    rules: {
      eqeqeq: 'error',
      'no-implied-eval': 'error',
      'no-eval': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      // Words of strangers become text, never markup.
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'write', 'writeln', 'srcdoc'].map(property => ({ property })),
      ],
      'no-restricted-globals': ['error', 'event', 'name'],
    },
  },
  { files: ['src/test/page/*.js'], languageOptions: { globals: globals.node } },
];
