-- Lookups of ever other people, for wrk. PANDU_NIKS names a file of NIKs, one a line; PANDU_BODY is the body, with @NIK@ where one goes.
local niks = assert(io.open(os.getenv("PANDU_NIKS"), "r")):read("*a")
local count = math.floor(#niks / 17)
local before, after
local threads = 0

function setup(thread)
   threads = threads + 1
   thread:set("seed", threads)
end

function init()
   math.randomseed(seed)
   wrk.method = "POST"
   wrk.headers["Content-Type"] = "application/json"
   wrk.headers["Authorization"] = "Bearer " .. os.getenv("PANDU_TOKEN")
   wrk.headers["Pandu-Actor"] = os.getenv("PANDU_ACTOR")
   local mark = "0000000000000000"
   local whole = wrk.format(nil, "/v1/lookups", nil, (os.getenv("PANDU_BODY"):gsub("@NIK@", mark)))
   local at = whole:find(mark, 1, true)
   before, after = whole:sub(1, at - 1), whole:sub(at + #mark)
end

function request()
   local at = math.random(0, count - 1) * 17
   return before .. niks:sub(at + 1, at + 16) .. after
end

function done(summary, latency)
   local errors = summary.errors
   print(string.format(
      '{"requests": %d, "seconds": %.6f, "bytes": %d, "status": %d, "lost": %d, "p50": %.3f, "p99": %.3f, "p999": %.3f}',
      summary.requests, summary.duration / 1e6, summary.bytes, errors.status,
      errors.connect + errors.read + errors.write + errors.timeout,
      latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, latency:percentile(99.9) / 1e3))
end
