import {
  Deployment,
  Locale,
  costMessages,
  idleCostOf,
} from 'backstage-plugin-cloud-run-common';
import { ExternalLink } from '../../components/ExternalLink';
import { useFormText } from '../useFormText';
import styles from './preview.module.css';

function money(amount: number, currency: string, locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(
    amount,
  );
}

/** What the network costs a month while nothing is called, part by part. */
export function CostPreview(props: { deployment: Deployment }) {
  const { t, locale } = useFormText();
  const cost = idleCostOf(props.deployment);
  const amount = (value: number) => money(value, cost.currency, locale);
  return (
    <div className={styles.part}>
      <h4 className={styles.heading}>{t('form.preview.cost')}</h4>
      {cost.items.length === 0 ? (
        <p className={styles.note}>{t('form.preview.costFree')}</p>
      ) : (
        <table className={styles.cost}>
          <tbody>
            {cost.items.map(({ part, quantity, monthly }) => (
              <tr key={part}>
                <th scope="row">
                  {t('form.preview.costItem', {
                    part: costMessages[locale][part],
                    quantity: String(quantity),
                  })}
                </th>
                <td>{amount(monthly)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('form.preview.costTotal')}</th>
              <td>{amount(cost.monthly)}</td>
            </tr>
          </tfoot>
        </table>
      )}
      <div className={styles.note}>
        {t('form.preview.costNote')}{' '}
        <ExternalLink href={cost.source}>
          {t('form.preview.pricesAsOf', { date: cost.asOf })}
        </ExternalLink>
      </div>
    </div>
  );
}
