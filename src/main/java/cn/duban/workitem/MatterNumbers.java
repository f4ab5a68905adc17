package cn.duban.workitem;

import cn.duban.org.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 督办〔2026〕N号: counted by office and year, without gaps: whoever is refused gives the number back, whoever comes second waits. */
@Component
class MatterNumbers {

    private final JdbcClient jdbc;

    MatterNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the transaction that registers; the number is the document's (GB/T 9704): hexagonal brackets, no leading zero. */
    String next(UnitId office, int year) {
        int number = jdbc.sql("""
                insert into matter_number (office, year, last) values (:office, :year, 1)
                on conflict (office, year) do update set last = matter_number.last + 1 returning last""")
                .param("office", office.value()).param("year", year).query(Integer.class).single();
        return "督办〔" + year + "〕" + number + "号";
    }
}
