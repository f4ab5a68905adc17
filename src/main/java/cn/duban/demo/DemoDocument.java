package cn.duban.demo;

import cn.duban.attachment.Upload;
import cn.duban.plan.OfferedDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A plan document that ships with the program; it comes in through the same door as an upload. */
record DemoDocument(String key, String title, String name) implements OfferedDocument {

    static final DemoDocument PROVINCE = new DemoDocument("province", "省卫生健康“七个专项行动”（96 项）", "province-health-actions-2023.docx");
    static final DemoDocument COUNTY = new DemoDocument("county", "县卫生健康扶贫“五大行动”（13 项）", "county-poverty-relief.docx");

    @Override
    public Upload file() {
        try (InputStream in = DemoDocument.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks demo/" + name);
            }
            return new Upload(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
