package cn.duban.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A breakdown as JSON, kept beside the table or the model that left the house with it. */
final class BreakdownJson {

    private static final int REVISION_BYTES = 6;
    static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private BreakdownJson() {
    }

    static String write(Breakdown breakdown) {
        try {
            return JSON.writeValueAsString(breakdown);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Breakdown read(String json) {
        try {
            return JSON.readValue(json, Breakdown.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No breakdown of a draft", e);
        }
    }

    static String revision(Breakdown breakdown) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(write(breakdown).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, REVISION_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
