import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';

/** What stands after `#`; nothing where that is no address. */
function fragmentOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

/** Calls back with the rule that the address names after `#`, at first and whenever somebody follows a link to one. */
export function useRuleInAddress(show: (rule: string) => void): void {
  const { hash, key } = useLocation();
  useEffect(() => {
    const rule = fragmentOf(hash);
    if (rule) {
      show(rule);
    }
  }, [hash, key, show]);
}
