package cn.duban.notification;

import cn.duban.org.OfficialId;
import java.util.UUID;

/**
 * A message on its way to a person; what it says is put together at each attempt from how things stand then.
 *
 * @param attempts this one included
 */
record Outgoing(UUID id, OfficialId official, Channel channel, boolean digest, int attempts) {
}
