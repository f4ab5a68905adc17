package cn.duban.web;

import cn.duban.calendar.WarningLight;
import java.util.List;

/**
 * A lamp as it is shown.
 *
 * @param shape of the light, e.g. {@code ▲}
 * @param words a few, e.g. {@code 逾期 4 个工作日}
 * @param why   a whole sentence
 * @param chain what explains the date that it counts from, link by link; empty for a term of a step
 */
public record LampView(WarningLight light, String shape, String words, String why, List<String> chain) {
}
