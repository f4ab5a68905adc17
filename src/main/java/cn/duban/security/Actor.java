package cn.duban.security;

import cn.duban.org.OfficialId;
import cn.duban.org.Role;
import cn.duban.org.UnitId;

/** Who acts, and from which post: the official, and the body and role they act for. Written into every history row. */
public record Actor(OfficialId official, String name, UnitId body, Role role) {
}
