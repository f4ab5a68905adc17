package cn.duban.workitem;

/** 黄牌 / 红牌: the strongest card the ladder has shown. */
public enum Card { YELLOW, RED }
