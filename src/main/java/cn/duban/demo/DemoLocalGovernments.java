package cn.duban.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** 属地: the nine cities and prefectures and the 88 counties that the province's collective names stand for, each with an invented handler. */
record DemoLocalGovernments(List<LocalGovernment> cities, List<LocalGovernment> counties) {

    static final String OF_CITIES = "各市(州)人民政府";
    static final String OF_COUNTIES = "各县(市、区、特区)人民政府";
    private static final String FILE = "/demo/local-governments.csv";

    record LocalGovernment(String name, String above, String signInName, String handler) {
    }

    static DemoLocalGovernments read() {
        List<LocalGovernment> cities = new ArrayList<>();
        List<LocalGovernment> counties = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(DemoLocalGovernments.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            for (String line : lines.lines().filter(written -> !written.startsWith("#") && !written.isBlank()).toList()) {
                String[] places = line.split(",");
                int city = cities.size() + 1;
                cities.add(new LocalGovernment(places[0] + "人民政府", "", "shizhou" + city, "市州经办" + city));
                for (int place = 1; place < places.length; place++) {
                    int county = counties.size() + 1;
                    counties.add(new LocalGovernment(places[place] + "人民政府", places[0] + "人民政府", "xianqu" + county, "县区经办" + county));
                }
            }
            return new DemoLocalGovernments(List.copyOf(cities), List.copyOf(counties));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
