export { Authorize } from './authorize-screen.tsx';
export { begin } from './begin.ts';
