package id.pandu.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Problem documents for tests of what stands before the routes. */
public final class HttpProblemsFixture {

    private HttpProblemsFixture() {}

    /** As the gateway writes them. */
    public static HttpProblems problems() {
        return new HttpProblems(new ObjectMapper());
    }
}
