import { ExternalLink } from '../ExternalLink';
import styles from './RuleDetails.module.css';

/** The addresses that a rule rests on. */
export function SourceList({ sources }: { sources: readonly string[] }) {
  return (
    <ul className={styles.links}>
      {sources.map(source => (
        <li key={source}>
          <ExternalLink href={source}>
            {source.replace(/^https?:\/\//, '')}
          </ExternalLink>
        </li>
      ))}
    </ul>
  );
}
