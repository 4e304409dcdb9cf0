import { RefObject, useLayoutEffect, useRef, useState } from 'react';

/**
 * The width of an element in whole pixels, followed as it changes; undefined where it cannot be measured.
 */
export function useContainerWidth<T extends HTMLElement>(): [
  RefObject<T>,
  number | undefined,
] {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState<number>();

  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const measure = () =>
      setWidth(Math.floor(element.getBoundingClientRect().width) || undefined);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return [ref, width];
}
