import { choiceMessages } from 'backstage-plugin-cloud-run-common';
import { useId } from 'react';
import { ChoiceGroup } from '../controls/ChoiceGroup';
import { MemberList } from '../controls/MemberList';
import { useFormText } from '../useFormText';
import { useNetworkForm } from './NetworkFormContext';
import { Question } from './Question';
import { useEntryList } from './useEntryList';

const METHODS = ['iam', 'iap', 'public'] as const;
const PUBLIC_BY = ['invoker-check-disabled', 'all-users'] as const;
const IAP_AT = ['service', 'load-balancer'] as const;

function PublicQuestion() {
  const { draft, change, unavailable, advice, contradictionAt } =
    useNetworkForm();
  const { t, locale } = useFormText();
  return (
    <ChoiceGroup
      label={t('form.auth.by')}
      value={draft.auth.by}
      onChange={by => change({ part: 'auth', values: { by } })}
      error={contradictionAt('auth.by')}
      choices={PUBLIC_BY.map(value => ({
        value,
        ...choiceMessages[locale][`auth.by.${value}`],
        unavailable: unavailable[`by.${value}`],
        advice:
          value === 'invoker-check-disabled'
            ? advice['by.invoker-check-disabled']
            : undefined,
      }))}
    />
  );
}

function InvokersQuestion() {
  const { draft, change } = useNetworkForm();
  const { t } = useFormText();
  const list = useEntryList('auth.invokers', draft.auth.invokers);
  return (
    <MemberList
      {...list}
      label={t('form.auth.invokers')}
      hint={t('form.auth.invokersHint')}
      entryLabel={t('form.auth.invoker')}
      addLabel={t('form.auth.addInvoker')}
      onChange={invokers => change({ part: 'auth', values: { invokers } })}
    />
  );
}

function SignInQuestions() {
  const { draft, change, unavailable, advice, contradictionAt } =
    useNetworkForm();
  const { t, locale } = useFormText();
  const list = useEntryList('auth.accessors', draft.auth.accessors);
  return (
    <>
      <ChoiceGroup
        label={t('form.auth.at')}
        value={draft.auth.at}
        onChange={at => change({ part: 'auth', values: { at } })}
        error={contradictionAt('auth.at')}
        choices={IAP_AT.map(value => ({
          value,
          ...choiceMessages[locale][`auth.at.${value}`],
          unavailable: unavailable[`at.${value}`],
          advice: value === 'service' ? advice['at.service'] : undefined,
        }))}
      />
      <MemberList
        {...list}
        label={t('form.auth.accessors')}
        hint={t('form.auth.accessorsHint')}
        entryLabel={t('form.auth.accessor')}
        addLabel={t('form.auth.addAccessor')}
        onChange={accessors => change({ part: 'auth', values: { accessors } })}
      />
    </>
  );
}

/** Who may call it? */
export function AuthQuestion() {
  const { draft, change, unavailable, contradictionAt } = useNetworkForm();
  const { t, locale } = useFormText();
  const id = useId();
  const { method } = draft.auth;
  return (
    <Question
      id={id}
      title={t('form.question.auth')}
      hint={t('form.question.authHint')}
    >
      <ChoiceGroup
        labelledBy={id}
        value={method}
        onChange={chosen =>
          change({ part: 'auth', values: { method: chosen } })
        }
        error={contradictionAt('auth.method')}
        choices={METHODS.map(value => ({
          value,
          ...choiceMessages[locale][`auth.method.${value}`],
          unavailable: unavailable[`auth.${value}`],
        }))}
      />
      {method === 'public' && <PublicQuestion />}
      {method === 'iam' && <InvokersQuestion />}
      {method === 'iap' && <SignInQuestions />}
    </Question>
  );
}
