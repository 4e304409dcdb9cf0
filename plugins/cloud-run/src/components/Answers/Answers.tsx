import { ServicePosture } from 'backstage-plugin-cloud-run-common';
import { answersOf } from '../../answers';
import { AnswerTile } from './AnswerTile';
import styles from './Answers.module.css';

/** The short answers to the three questions, side by side where there is room. */
export function Answers({ service }: { service: ServicePosture }) {
  return (
    <div className={styles.root}>
      {answersOf(service).map(answer => (
        <AnswerTile key={answer.facet} answer={answer} headingLevel={4} />
      ))}
    </div>
  );
}
