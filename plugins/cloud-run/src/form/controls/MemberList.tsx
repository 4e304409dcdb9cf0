import { TextField } from '@backstage/ui';
import { useFormText } from '../useFormText';
import { EntryList, EntryListProps } from './EntryList';
import { SelectEntry } from './SelectEntry';
import { errorProps } from './errorProps';
import { MEMBER_KINDS, MemberKind, readMember, writeMember } from './member';
import styles from './controls.module.css';

const PLACEHOLDERS: Record<MemberKind, string> = {
  user: 'jo@example.com',
  group: 'shop-team@example.com',
  serviceAccount: 'checkout@shop-prod.iam.gserviceaccount.com',
  domain: 'example.com',
};

/** A question answered with principals: users, groups, service accounts and domains. */
export function MemberList(
  props: Omit<EntryListProps, 'renderRow' | 'placeholder'>,
) {
  const { t } = useFormText();
  return (
    <EntryList
      {...props}
      renderRow={({ value, label, onChange, onBlur, error }) => {
        const { kind, id } = readMember(value);
        return (
          <div className={styles.member}>
            <SelectEntry
              ariaLabel={`${label}: ${t('form.member.kind')}`}
              options={MEMBER_KINDS.map(option => ({
                value: option,
                label: t(`form.member.${option}`),
              }))}
              value={kind}
              onChange={chosen => onChange(writeMember(chosen, id))}
            />
            <TextField
              aria-label={`${label}: ${t('form.member.id')}`}
              size="medium"
              placeholder={PLACEHOLDERS[kind]}
              value={id}
              onChange={entered => onChange(writeMember(kind, entered))}
              onBlur={onBlur}
              autoComplete="off"
              spellCheck="false"
              {...errorProps(error)}
            />
          </div>
        );
      }}
    />
  );
}
