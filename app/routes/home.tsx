import { useText } from "../ui/text.tsx";

export const meta = () => [{ title: "Tamis" }];

export default function Home() {
  const text = useText();
  return <h1>{text.shell.brand}</h1>;
}
