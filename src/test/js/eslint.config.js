/** What ESLint asks of the scripts that pages load, and of their tests. It is run from the top of the repository (docs/engineers.md). */

import js from '@eslint/js';
import globals from 'globals';

/** Everything that a switch, a caller or a chat sends is hostile: it reaches the page as text, and never as markup or as a script. */
const MARKUP = 'Foreign texts would become markup: use textContent, setText or copyOf (paint.js).';
const SINKS = [
  { selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML|srcdoc)$/]', message: MARKUP },
  { selector: 'AssignmentExpression > MemberExpression.left[property.value=/^(innerHTML|outerHTML|srcdoc)$/]', message: MARKUP },
  { selector: 'ObjectExpression > Property[key.name=/^(innerHTML|outerHTML|srcdoc)$/]', message: MARKUP },
  {
    selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|parseFromString|parseHTMLUnsafe)$/]',
    message: MARKUP,
  },
  { selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^(write|writeln)$/]', message: MARKUP },
  { selector: 'CallExpression[callee.property.name="setAttribute"][arguments.0.value=/^(on|srcdoc$)/i]', message: MARKUP },
  { selector: 'CallExpression[callee.name="setAttribute"][arguments.1.value=/^(on|srcdoc$)/i]', message: MARKUP },
];

/** A variable that was forgotten would silently be one of these. */
const OF_THE_WINDOW = ['close', 'closed', 'event', 'find', 'focus', 'blur', 'length', 'name', 'open', 'origin', 'parent', 'print', 'self', 'status', 'stop', 'top'];

export default [
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    languageOptions: { ecmaVersion: 2022, sourceType: 'module' },
    rules: {
      'array-callback-return': 'error',
      curly: 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Control characters are among what foreign.js takes out of texts.
      'no-control-regex': 'off',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...SINKS],
      'no-script-url': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-throw-literal': 'error',
      'no-unused-vars': ['error', { args: 'after-used', ignoreRestSiblings: true, caughtErrors: 'all' }],
      'no-use-before-define': ['error', { functions: false, classes: false, variables: false }],
      'no-useless-rename': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-promise-reject-errors': 'error',
      radix: 'error',
    },
  },
  {
    files: ['src/main/webapp/resources/js/**/*.js'],
    languageOptions: { globals: globals.browser },
    rules: { 'no-alert': 'error', 'no-console': 'error', 'no-restricted-globals': ['error', ...OF_THE_WINDOW] },
  },
  {
    files: ['src/test/js/**/*.js'],
    languageOptions: { globals: globals.node },
  },
];
