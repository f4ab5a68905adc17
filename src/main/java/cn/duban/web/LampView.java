package cn.duban.web;

import cn.duban.calendar.WarningLight;

/**
 * A lamp as it is shown.
 *
 * @param shape of the light, e.g. {@code ▲}
 * @param words a few, e.g. {@code 逾期 4 个工作日}
 * @param why   a whole sentence
 */
public record LampView(WarningLight light, String shape, String words, String why) {
}
