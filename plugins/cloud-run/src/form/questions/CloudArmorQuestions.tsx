import { choiceMessages } from 'backstage-plugin-cloud-run-common';
import { ChoiceGroup } from '../controls/ChoiceGroup';
import { EntryList } from '../controls/EntryList';
import { NumberEntry } from '../controls/NumberEntry';
import { Toggle } from '../controls/Toggle';
import { useFormText } from '../useFormText';
import { useNetworkForm } from './NetworkFormContext';
import { useEntryList } from './useEntryList';

const OWASP = ['preview', 'enforced', 'off'] as const;

const FIELD = 'ingress.loadBalancer.cloudArmor';

/** What Cloud Armor does in front of the service. */
export function CloudArmorQuestions() {
  const { draft, change, advice, errorAt, leave } = useNetworkForm();
  const { t, locale } = useFormText();
  const { ingress } = draft;
  const ranges = useEntryList(`${FIELD}.allowedRanges`, ingress.allowedRanges);
  const limit = `${FIELD}.rateLimit.requestsPerMinute`;
  return (
    <>
      <Toggle
        label={t('form.ingress.rateLimit')}
        hint={t('form.ingress.rateLimitHint')}
        selected={ingress.rateLimit}
        onChange={rateLimit =>
          change({ part: 'ingress', values: { rateLimit } })
        }
      >
        <NumberEntry
          label={t('form.ingress.requestsPerMinute')}
          value={ingress.requestsPerMinute}
          from={1}
          to={1_000_000}
          onChange={requestsPerMinute =>
            change({ part: 'ingress', values: { requestsPerMinute } })
          }
          onBlur={() => leave(limit)}
          error={errorAt(limit)}
        />
      </Toggle>
      <ChoiceGroup
        label={t('form.ingress.owasp')}
        value={ingress.owasp}
        onChange={owasp => change({ part: 'ingress', values: { owasp } })}
        choices={OWASP.map(value => ({
          value,
          ...choiceMessages[locale][`owasp.${value}`],
          advice: value === 'preview' ? advice['owasp.preview'] : undefined,
        }))}
      />
      <Toggle
        label={t('form.ingress.restrictRanges')}
        hint={t('form.ingress.restrictRangesHint')}
        selected={ingress.restrictRanges}
        onChange={restrictRanges =>
          change({ part: 'ingress', values: { restrictRanges } })
        }
      >
        <EntryList
          {...ranges}
          label={t('form.ingress.allowedRanges')}
          entryLabel={t('form.ingress.allowedRange')}
          addLabel={t('form.ingress.addRange')}
          placeholder="203.0.113.0/24"
          onChange={rows =>
            change({ part: 'ingress', values: { allowedRanges: rows } })
          }
        />
      </Toggle>
    </>
  );
}
