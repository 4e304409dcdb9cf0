import { RefObject, useLayoutEffect } from 'react';

/**
 * Lets a sticky element stick to the page's own scroll container. The card around the form hides its overflow, which
 * makes it a scroll container too, though nothing in it scrolls; clipped instead, it looks the same and is none.
 */
export function useStickyAncestors(ref: RefObject<HTMLElement>): void {
  useLayoutEffect(() => {
    const clipped: { element: HTMLElement; overflow: string }[] = [];
    let element = ref.current?.parentElement;
    while (element && element !== document.body) {
      const { overflowX, overflowY } = getComputedStyle(element);
      if (/auto|scroll/.test(overflowY)) {
        break;
      }
      if (overflowX === 'hidden' && overflowY === 'hidden') {
        clipped.push({ element, overflow: element.style.overflow });
        element.style.overflow = 'clip';
      }
      element = element.parentElement;
    }
    return () =>
      clipped.forEach(({ element: ancestor, overflow }) => {
        ancestor.style.overflow = overflow;
      });
  }, [ref]);
}
