import { Text } from '@backstage/ui';
import { RiLock2Line } from '@remixicon/react';
import { PostureNotice } from './PostureNotice';

/** Says that somebody may not see something, and whom to ask for what. */
export function ForbiddenNotice(props: { title: string; description: string }) {
  return (
    <PostureNotice
      role="status"
      icon={<RiLock2Line aria-hidden="true" />}
      title={props.title}
    >
      <Text as="p">{props.description}</Text>
    </PostureNotice>
  );
}
