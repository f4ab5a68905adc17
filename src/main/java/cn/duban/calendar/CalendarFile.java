package cn.duban.calendar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The file behind {@code duban.calendar-file}: one day a line, {@code 2027-10-01,off,国庆节} or {@code 2027-10-09,work,国庆节};
 * empty lines and lines that begin with # are skipped. UTF-8.
 */
final class CalendarFile {

    private CalendarFile() {
    }

    /** @throws IllegalStateException if the file cannot be read, naming the line that is wrong */
    static HolidayNotices read(Path file) {
        try {
            return new HolidayNotices(days(file, Files.readAllLines(file)));
        } catch (IOException e) {
            throw new IllegalStateException("The calendar file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Map<LocalDate, HolidayNotices.Ruling> days(Path file, List<String> lines) {
        Map<LocalDate, HolidayNotices.Ruling> days = new LinkedHashMap<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                String[] parts = line.split("\\s*,\\s*");
                if (parts.length != 3 || !List.of("off", "work").contains(parts[1])) {
                    throw wrong(file, number, line);
                }
                try {
                    days.put(LocalDate.parse(parts[0]), new HolidayNotices.Ruling(parts[1].equals("work"), parts[2]));
                } catch (DateTimeParseException e) {
                    throw wrong(file, number, line);
                }
            }
        }
        return days;
    }

    private static IllegalStateException wrong(Path file, int number, String line) {
        return new IllegalStateException("%s, line %d: expected 'yyyy-MM-dd,off|work,name', found '%s'".formatted(file, number, line));
    }
}
