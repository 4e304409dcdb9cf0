import { Container } from '@backstage/ui';
import { PostureState } from '../PostureStates';
import { PostureDetails } from './PostureDetails';

/** The tab of an entity page: everything that is known about how its services are reached. */
export function EntityCloudRunContent() {
  return (
    <Container py="4">
      <PostureState>
        {posture => <PostureDetails posture={posture} />}
      </PostureState>
    </Container>
  );
}
