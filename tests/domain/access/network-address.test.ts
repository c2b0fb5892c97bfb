import { expect, test } from "vitest";
import { readableAddress } from "../../../app/domain/access/network-address.ts";

test.each([
  ["0000:0000:0000:0000:0000:0000:0000:0001", "::1"],
  ["0000:0000:0000:0000:0000:ffff:7f00:0001", "127.0.0.1"],
  ["::ffff:192.0.2.33", "192.0.2.33"],
  ["2001:0DB8:0000:0000:0001:0000:0000:0001", "2001:db8::1:0:0:1"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2:3:4:5:6"],
  ["203.0.113.7", "203.0.113.7"],
  ["fe80::1%eth0", "fe80::1%eth0"],
  ["", ""],
])("%s reads %s", (stored, read) => expect(readableAddress(stored)).toBe(read));
