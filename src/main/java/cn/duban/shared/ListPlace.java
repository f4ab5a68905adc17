package cn.duban.shared;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A place in a list that is ordered by date, number and id: the next page begins after it. Written
 * {@code 2023-03-17_000000007_<id>} in addresses.
 *
 * @param numberOrder the {@linkplain NumberOrder#key key} of the number
 */
public record ListPlace(LocalDate date, String numberOrder, UUID id) {

    /** @throws IllegalArgumentException if it is no place */
    public static ListPlace of(String written) {
        try {
            String[] parts = written.split("_", 3);
            return new ListPlace(LocalDate.parse(parts[0]), parts[1], UUID.fromString(parts[2]));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("Not a place in a list", e);
        }
    }

    @Override
    public String toString() {
        return date + "_" + numberOrder + "_" + id;
    }
}
