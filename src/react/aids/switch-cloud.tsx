'use client';
import type { CloudName } from '../../core/clouds.ts';
import type { Provider } from '../../core/provider.ts';
import { aidWords } from '../../core/words/aid-words.ts';
import { useSay } from '../late/use-say.ts';
import { useStatuses } from '../late/use-statuses.ts';
import { useSession } from '../session.ts';
import { useFieldValue } from './use-field-value.ts';

type SwitchCloudProps = {
  readonly provider: Provider;
  /** Whose address was entered. */
  readonly cloud: CloudName;
  readonly field: string;
};

/** Leads an address of Atlassian's other cloud to the form that is for it, and takes it along. */
export function SwitchCloud({ provider, cloud, field }: SwitchCloudProps) {
  const { providers, drafts, dispatch, emit } = useSession();
  const say = useSay(aidWords);
  const typed = useFieldValue(field);
  const statuses = useStatuses();
  const isConfigured = ({ id }: Provider) =>
    typeof statuses !== 'string' && statuses.some((one) => one.id === id && one.configured);
  // Whoever wants settings for another tool has no use for a connection.
  const isForTool = ({ group }: Provider) => group === 'other-tool';
  const there = providers.filter(
    (one) => one.cloud === cloud && isForTool(one) === isForTool(provider) && isConfigured(one),
  );
  // One of the same kind, else whichever there is.
  const other = there.find(({ auth }) => auth.kind === provider.auth.kind) ?? there[0];
  if (!other) return null;
  const go = () => {
    drafts.set(other.id, { ...drafts.get(other.id), [other.auth.site]: typed });
    emit('provider-selected', { provider: other.id });
    dispatch({ type: 'switch', provider: other.id });
  };
  return (
    <p data-connect-part="answer">
      <button type="button" data-connect-part="link" onClick={go}>
        {say('siteSwitch', { provider: other.name })}
      </button>
    </p>
  );
}
