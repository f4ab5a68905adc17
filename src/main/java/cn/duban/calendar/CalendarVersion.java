package cn.duban.calendar;

import cn.duban.org.UnitId;
import java.time.Instant;
import java.util.Optional;

/**
 * 日历版本: a year's table of days off and days worked instead, as it was taken from a file; never changed afterwards.
 *
 * @param version from 1, one after the other over all regions; 0 is the legal calendar that the program brings
 * @param region  the local government whose own days they are; empty for the whole country
 * @param year    the year that the table is for; it replaces an earlier table of the same region and year
 * @param basis   the notice that it was taken from
 */
public record CalendarVersion(int version, Optional<UnitId> region, int year, String basis, String fileName, Instant takenAt, String takenByName) {
}
