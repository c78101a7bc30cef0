export { Checking, ChooseSite, ConfirmReplace, ConfirmSite, Result } from './parts/after-submit-parts.tsx';
export { Dialog } from './parts/dialog.tsx';
export { Field } from './parts/field.tsx';
export { Form } from './parts/form.tsx';
export { Guide } from './parts/guide.tsx';
export { Header } from './parts/header.tsx';
export { ProviderList } from './parts/provider-list.tsx';
export { Root } from './parts/root.tsx';
export { Screens } from './parts/screens.tsx';
