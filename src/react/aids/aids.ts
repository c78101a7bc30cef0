export { FieldAid } from './field-aid.tsx';
export { PasteAid } from './paste-aid.tsx';
