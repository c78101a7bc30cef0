import type { FlowState } from './flow-state.ts';

/** Where every flow begins; apart from the reducer, which a page with only the button does not need. */
export const initialFlow: FlowState = { step: 'pick' };
