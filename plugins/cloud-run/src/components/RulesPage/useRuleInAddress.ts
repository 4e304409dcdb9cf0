import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';

/** Calls back with the rule that the address names after `#`, at first and whenever somebody follows a link to one. */
export function useRuleInAddress(show: (rule: string) => void): void {
  const { hash, key } = useLocation();
  useEffect(() => {
    const rule = decodeURIComponent(hash.slice(1));
    if (rule) {
      show(rule);
    }
  }, [hash, key, show]);
}
