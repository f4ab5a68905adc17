package cn.duban.org;

/** 岗位: a role that an official holds at a body, which need not be the official's own unit. */
public record Post(UnitId body, Role role) {
}
