import { defineCode } from '../define-code.ts'

export const storeAway = defineCode<{ store: string; why: string }>({
  code: 'store-away',
  severity: 'error',
  message: ({ store, why }) => `The store ${store} cannot be used: ${why}`,
  reason: 'Answers go to the workers through it, and reports come back. Nothing is lost: whatever is in it is whole.',
  fix: 'Mend or free it, then run the command again, `report` with --resume. For object storage see that endpoint, region and keys are right.',
  foundBy: 'queue',
  example: { good: 'A folder that can be written', bad: 'One on a full disk', test: 'packages/queue/src/store/open-store.test.ts' },
})
