import { ReactNode } from 'react';
import styles from './questions.module.css';

/** One of the form's questions with its follow-ups. */
export function Question(props: {
  id: string;
  title: string;
  hint: string;
  children: ReactNode;
}) {
  const { id, title, hint, children } = props;
  return (
    <fieldset className={styles.question} aria-describedby={`${id}-hint`}>
      <legend className={styles.title} id={id}>
        {title}
      </legend>
      <p className={styles.hint} id={`${id}-hint`}>
        {hint}
      </p>
      <div className={styles.answers}>{children}</div>
    </fieldset>
  );
}
