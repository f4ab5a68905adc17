package cn.duban.workitem;

import java.util.Locale;

/** What an act on a request comes to; the forms write it in lower case with hyphens. */
enum RequestVerdict {
    CONFIRMED, DECLINED, GRANTED, REFUSED, ANSWERED, PASSED_UP, TAKEN_BACK;

    static RequestVerdict written(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
