/**
 * Type-checked rules for every TypeScript source. There are no exceptions in the code: what a rule forbids is written
 * differently. What is loosened here is loosened for all, with its reason.
 */
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['**/node_modules/**', '.comity/**', '**/dist/**', '**/browser-assets/**', '**/*.{js,cjs,mjs}'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Nest's modules are classes that carry nothing but their decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // A parameter that a signature demands and nobody reads is named with an underscore.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Numbers read the same in every locale; everything else in a template must be text already.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `while (take());` and `for (;;)` say what they do.
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // TypeORM and Nest declare their options as classes and document plain objects for them.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Deprecated by its authors only so that it stands out; the configuration lets http through for this machine alone.
      '@typescript-eslint/no-deprecated': [
        'error',
        {
          allow: [
            { from: 'package', name: 'allowInsecureRequests', package: 'openid-client' },
            // Holds the whole form in memory, which is why its authors advise against it; ours is bounded before it is read.
            { from: 'package', name: 'formData', package: 'undici-types' },
          ],
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    // A column that is renamed must not compile, so no product code names one in a string.
    files: ['apps/**/*.ts', 'libs/**/*.ts', 'infra/**/*.ts'],
    ignores: ['**/*.test.ts', '**/test/**', 'libs/persistence/migrations/**', 'libs/persistence/sql/dialect.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name='query']",
          message: 'Compose the query with tenantRows or publicRows (libs/persistence/sql/rows.ts): docs/adr/0013.',
        },
      ],
    },
  },
);
