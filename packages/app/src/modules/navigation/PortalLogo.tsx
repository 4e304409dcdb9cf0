import { Link, useSidebarOpenState } from '@backstage/core-components';
import styles from './PortalLogo.module.css';

/** The portal's mark, with its name while the sidebar is open. */
export const PortalLogo = () => {
  const { isOpen } = useSidebarOpenState();

  return (
    <Link to="/" underline="none" className={styles.link} aria-label="Home">
      <svg className={styles.mark} viewBox="0 0 32 32" aria-hidden="true">
        <circle cx="16" cy="16" r="4.5" />
        <path d="M2 16h8.5M7.5 13l3 3-3 3" />
        <path d="M20.5 16H30M27 13l3 3-3 3" />
      </svg>
      {isOpen && <span className={styles.name}>Cloud Run</span>}
    </Link>
  );
};
