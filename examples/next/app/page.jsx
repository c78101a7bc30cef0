import { Integrations } from './integrations.jsx';

export const metadata = { title: 'Integrations' };
export default function Page() {
  return <Integrations />;
}
