// Strict and type-checked; formatting is prettier's, the arrows between folders are test/guards/structure.ts.
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['node_modules/', 'data/', '.cache/', 'coverage/', 'web/static/', '**/*.cjs', '**/*.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // Overflows the stack on recursive types such as FEEL values (8.73.0, engine/local/feel/evaluate.ts).
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // `return next(error)` is plain enough; no-floating-promises and no-misused-promises guard what matters.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Ports are async for networked adapters; an embedded one answers at once, and `async` turns its throw into a rejection.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
          ignoreRestSiblings: true,
        },
      ],
      // `x == null` asks for null and undefined in one.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    // Whole numbers in a text cannot surprise.
    files: ['**/*.ts'],
    rules: { '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }] },
  },
  {
    // The command line speaks through standard output.
    files: ['main.ts', 'cli/**/*.ts', 'bpmn/**/*.ts', 'test/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Handlers take their ports apart; those are objects of closures.
    files: ['workers/**/*.ts', 'flow/**/*.ts'],
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      // Tests take ports apart; their methods are closures.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
